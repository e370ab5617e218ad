import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { collectNetwork } from './collect-network.ts';
import type { ReadNetwork } from './network-data.ts';

/** What a `key` element declares: where it belongs, how it is called, and what stands where nothing is said. */
interface Key {
  of: string;
  name: string;
  number: boolean;
  default?: string;
}

/** A tie waits until all people are known, because it may stand before them. */
interface Tie {
  from: string;
  to: string;
  directed: boolean;
  strength?: string;
  line: number;
}

const strengthNames = /^(weight|strength|gewicht|st(ä|ae)rke)$/i;

/**
 * Reads GraphML: people with what is told of them, ties with their strength (a number called weight or strength).
 * Nested graphs are read as one; ports are passed over. A network in which any tie is directed is directed, and its
 * other ties are ties both ways.
 */
export function readGraphml(text: string): ReadNetwork {
  const parser = new SaxesParser();
  const network = collectNetwork();
  const keys = new Map<string, Key>();
  const ties: Tie[] = [];
  const graphs: { directed: boolean }[] = [];
  const told = new Map<number, Map<string, string>>();
  let seen = 0;
  const around: number[] = [];
  let usually = false;
  let tie: Tie | null = null;
  let key: Key | null = null;
  let data: { key: string; text: string } | null = null;
  let broken = false;
  let passing = 0;

  const line = () => parser.line;
  parser.on('error', (error) => {
    if (broken) return;
    broken = true;
    network.remark('not xml', line(), error.message.replace(/^(?:\d+:)+\d*:?\s*/, ''));
  });
  parser.on('opentag', (tag) => {
    const name = local(tag);
    const is = (attribute: string) => tag.attributes[attribute]?.trim() ?? '';
    if (broken) return;
    if (name === 'graph') {
      if (graphs.length === 0 && seen > 0) network.remark('further graph', line(), is('id'));
      if (passing > 0 || (graphs.length === 0 && seen > 0)) passing += 1;
      const directed = is('edgedefault') !== 'undirected';
      if (seen === 0) usually = directed;
      seen += 1;
      graphs.push({ directed });
    } else if (passing > 0) return;
    else if (name === 'key') {
      key = {
        of: is('for') || 'all',
        name: is('attr.name') || (is('yfiles.type') === 'nodegraphics' ? 'label' : is('id')),
        number: /^(int|long|float|double)$/.test(is('attr.type')),
      };
      keys.set(is('id'), key);
    } else if (name === 'default' && key) data = { key: '', text: '' };
    else if (name === 'node') {
      const id = is('id');
      if (id === '') network.remark('no end', line(), 'node');
      if (network.has(id)) network.remark('declared twice', line(), id);
      const person = network.person(id, line());
      around.push(person);
      if (!told.has(person)) told.set(person, new Map());
    } else if (name === 'edge') {
      const written = is('directed');
      tie = {
        from: is('source'),
        to: is('target'),
        directed: written === '' ? (graphs.at(-1)?.directed ?? true) : /^(true|1)$/.test(written),
        line: line(),
      };
      if (tie.from === '' || tie.to === '') {
        network.remark('no end', line(), tie.from || tie.to);
        tie = null;
      }
    } else if (name === 'hyperedge') network.remark('hyperedge', line(), is('id'));
    else if (name === 'data') data = { key: is('key'), text: '' };
  });
  const words = (text: string) => {
    if (data) data.text += text;
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', (tag) => {
    const name = local(tag);
    if (name === 'graph') {
      graphs.pop();
      passing = Math.max(0, passing - 1);
    } else if (name === 'key') key = null;
    else if (name === 'default' && key && data) {
      key.default = data.text;
      data = null;
    } else if (name === 'data' && data) {
      const declared = keys.get(data.key);
      if (tie && declared && strengthNames.test(declared.name)) {
        if (tie.strength === undefined || /^weight$/i.test(declared.name)) tie.strength = data.text;
      } else if (!tie && declared) told.get(around.at(-1) ?? -1)?.set(data.key, data.text);
      data = null;
    } else if (name === 'node' && passing === 0) around.pop();
    else if (name === 'edge' && tie) {
      ties.push(tie);
      tie = null;
    }
  });
  parser.write(text.replace(/^\uFEFF/, ''));
  parser.close();
  return settle();

  function settle(): ReadNetwork {
    if (seen === 0 && !broken) network.remark('no graph', 1);
    const ofPeople = [...keys].filter(([, { of }]) => of === 'node' || of === 'all');
    for (const [one, values] of told) {
      for (const [id, { name, number, default: usual }] of ofPeople) {
        const value = values.get(id) ?? usual;
        if (value !== undefined) network.tell(one, name, number ? plainNumber(value) : value);
      }
    }
    const directed = ties.length > 0 ? ties.some((one) => one.directed) : usually;
    if (directed && ties.some((one) => !one.directed)) network.remark('both kinds of ties', 1);
    const strength = [...keys.values()].find(
      ({ of, name }) => /^(edge|all)$/.test(of) && strengthNames.test(name),
    );
    for (const one of ties) {
      for (const id of [one.from, one.to]) {
        if (!network.has(id)) network.remark('not declared', one.line, id);
      }
      const [a, b] = [network.person(one.from, one.line), network.person(one.to, one.line)];
      network.tie(a, b, one.strength ?? strength?.default, one.line);
      if (directed && !one.directed && a !== b) {
        network.tie(b, a, one.strength ?? strength?.default, one.line);
      }
    }
    return network.finish(directed);
  }
}

const local = ({ name }: SaxesTagPlain): string => name.slice(name.indexOf(':') + 1);

/** 4, 4.0 and 4e0 are the same department. */
const plainNumber = (text: string): string =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
