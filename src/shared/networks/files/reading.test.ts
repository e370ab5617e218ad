import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import iconv from 'iconv-lite';
import type { NetworkData } from './network-data.ts';
import { readNetwork } from './read-network.ts';
import { writePeople, writeTies } from './write-csv.ts';
import { writeGraphml } from './write-graphml.ts';

const read = (text: string, directed = true) => readNetwork(Buffer.from(text), { directed });
const pairs = ({ ids, from, to }: NetworkData) =>
  Array.from(from, (one, tie) => `${ids[one]}>${ids[to[tie]!]}`);
const kinds = (remarks: { kind: string }[]) => remarks.map(({ kind }) => kind);

describe('GraphML', () => {
  const graph = (inside: string, keys = '', direction = 'directed') =>
    `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${direction}">${inside}</graph></graphml>`;

  test('ties may stand before people, and people may only be named by ties', () => {
    const { data, notices } = read(graph('<edge source="a" target="b"/><node id="a"/>'));
    assert.deepEqual(pairs(data!), ['a>b']);
    assert.deepEqual(kinds(notices), ['not declared']);
  });
  test('what is told of people, with what stands where nothing is said', () => {
    const keys =
      '<key id="d" for="node" attr.name="dept" attr.type="double"><default>4.0</default></key><key id="n" for="node" attr.name="name"/><key id="s" for="node" attr.name="stoa_core"/>';
    const { data } = read(
      graph(
        '<node id="a"><data key="n">Ana &amp; co</data><data key="s">3</data></node><node id="b"><data key="d">2</data></node>',
        keys,
      ),
    );
    assert.deepEqual(data!.labels, ['Ana & co', null]);
    assert.deepEqual(data!.attributes, [{ name: 'dept', values: ['4', '2'] }]);
  });
  test('one directed tie makes the network directed; the others go both ways', () => {
    const { data, notices } = read(
      graph(
        '<node id="a"/><node id="b"/><edge source="a" target="b"/><edge source="b" target="c" directed="true"/>',
        '',
        'undirected',
      ),
    );
    assert.deepEqual(pairs(data!), ['a>b', 'b>a', 'b>c']);
    assert.ok(kinds(notices).includes('both kinds of ties'));
  });
  test('strengths that are none are refused with their line', () => {
    const keys = '<key id="w" for="edge" attr.name="weight" attr.type="double"/>';
    const { refusals } = read(
      graph(
        '\n<edge source="a" target="b"><data key="w">much</data></edge>\n<edge source="a" target="b"><data key="w">-1</data></edge>',
        keys,
      ),
    );
    assert.deepEqual(
      refusals.map(({ kind, places }) => [kind, places]),
      [
        ['strength not a number', [{ line: 2, what: 'much' }]],
        ['strength below zero', [{ line: 3, what: '-1' }]],
      ],
    );
  });
  test('what is no GraphML is refused', () => {
    assert.deepEqual(kinds(read('<html><body></body></html>').refusals), ['no graph']);
    assert.deepEqual(kinds(read(graph('<node id="a">')).refusals), ['not xml']);
  });
  test('an encoding that it names is followed', () => {
    const text = graph('<node id="Jörg"/>').replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"');
    assert.deepEqual(readNetwork(iconv.encode(text, 'latin1')).data!.ids, ['Jörg']);
  });
});

describe('CSV', () => {
  test('headings in two languages, semicolons and decimal commas', () => {
    const { data } = read('Von;Nach;Gewicht\nana;ben;1,5\nben;cleo;2\n', false);
    assert.deepEqual(
      [pairs(data!), [...data!.weight], data!.directed],
      [['ana>ben', 'ben>cleo'], [1.5, 2], false],
    );
  });
  test('without headings the first two columns are the ends, and that is said', () => {
    const { data, notices } = read('a,b\nb,c\n');
    assert.deepEqual(pairs(data!), ['a>b', 'b>c']);
    assert.deepEqual(kinds(notices), ['without headings']);
  });
  test('a line with one end is somebody without ties; a line without the first is refused', () => {
    const { data, refusals } = read('source,target\na,b\nalone,\n,b\n');
    assert.deepEqual(data!.ids, ['a', 'b', 'alone']);
    assert.deepEqual(refusals[0]!.places, [{ line: 4, what: ', b' }]);
  });
  test('the table says itself whether ties are directed, and what is told of each end', () => {
    const { data } = read('source,target,type,source_team\na,b,Undirected,Ops\n');
    assert.equal(data!.directed, false);
    assert.deepEqual(data!.attributes, [{ name: 'team', values: ['Ops', null] }]);
  });
  test('what is no table of ties is refused', () => {
    assert.deepEqual(kinds(read('only\none\n').refusals), ['no columns']);
    assert.deepEqual(kinds(read('a,"b\n').refusals), ['not a table']);
    assert.equal(read('').data, null);
  });
});

describe('what goes out comes in again as it was', () => {
  const data: NetworkData = {
    directed: true,
    weighted: true,
    ids: ['=ana', 'ben@example.org', 'Cleo "M" <&>', 'alone'],
    labels: ['Ana', null, 'Cléo', null],
    attributes: [{ name: 'department', values: ['Ops', null, 'R & D', 'Ops'] }],
    from: Uint32Array.of(0, 1, 0),
    to: Uint32Array.of(1, 2, 2),
    weight: Float64Array.of(1.5, 1, 3),
  };
  const measures = [{ name: 'core', values: [1, 2, Number.NaN, null] }];
  test('GraphML', () => assert.deepEqual(read([...writeGraphml(data, measures)].join('')).data, data));
  test('CSV', () => {
    const people = writePeople(data, measures);
    assert.deepEqual(readNetwork(writeTies(data), { directed: false, people }).data, data);
  });
});
