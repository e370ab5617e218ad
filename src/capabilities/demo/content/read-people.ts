import { chance, type Chance } from '../chance.ts';
import { linesOf, listOf, readText } from './read-content.ts';

/** Somebody of the company as the texts tell it. */
export type Colleague = {
  /** How the other texts call them. */
  key: string;
  name: string;
  email: string;
  title: string;
  department: string;
  place: string;
  level: string;
  /** Key of the line manager; '' at the top. */
  manager: string;
  /** Days since the first day at work. */
  daysHere: number;
  languages: string[];
  ask: string[];
  learn: string[];
  pronouns: string;
  about: string;
};

/** Everybody, managers before those whom they lead. */
export function readColleagues(): Colleague[] {
  const named = linesOf(readText('people.txt')).map(readColleague);
  return [...named, ...drawOthers(new Set(named.map(({ name }) => name)))];
}

function readColleague(line: string): Colleague {
  const fields = line.split(';').map((field) => field.trim());
  const [key = '', name = '', title = '', department = '', place = '', level = '', manager = ''] = fields;
  const [started = '', languages, ask, learn, pronouns = '', about = ''] = fields.slice(7);
  const daysHere = started.endsWith('d')
    ? Number(started.slice(0, -1))
    : Math.round(Number(started) * 365.25) + 17;
  const lists = { languages: listOf(languages), ask: listOf(ask), learn: listOf(learn) };
  const work = { title, department, place, level, manager };
  return { key, name, email: emailOf(name), ...work, daysHere, ...lists, pronouns, about };
}

type Names = { first: string[]; last: string[] };

const mother: Record<string, string[]> = {
  Kassel: ['German'],
  Braga: ['Portuguese'],
  Penang: ['Malay', 'English'],
};
const furtherLanguages = ['English', 'English', 'English', 'Spanish', 'French', 'Turkish', 'Polish', 'Tamil'];

function drawOthers(taken: Set<string>): Colleague[] {
  const draw = chance(1978);
  const names = readNames();
  return linesOf(readText('generated.txt')).flatMap((line) => {
    const [place = '', department = '', manager = '', jobs] = line.split(';').map((field) => field.trim());
    return listOf(jobs).flatMap((job) => {
      const [title = '', level = '', count] = job.split('/');
      const of = { title, department, place, level, manager };
      return Array.from({ length: Number(count) }, () =>
        drawOne(draw, of, drawName(draw, names.get(place)!, taken)),
      );
    });
  });
}

type Work = Pick<Colleague, 'title' | 'department' | 'place' | 'level' | 'manager'>;

function drawOne(draw: Chance, work: Work, name: string): Colleague {
  const email = emailOf(name);
  const years = work.level === 'Apprentice' ? draw.share() * 2.5 : draw.share() ** 1.6 * 24;
  const languages = [
    ...new Set([...(mother[work.place] ?? []), ...draw.some(furtherLanguages, draw.between(0, 2))]),
  ];
  const daysHere = 25 + Math.round(years * 365);
  const ask = draw.some(topics[work.department] ?? [], draw.between(0, 2));
  const learn = draw.some(wishes, draw.between(0, 1));
  return { key: email, name, email, ...work, daysHere, languages, ask, learn, pronouns: '', about: '' };
}

function drawName(draw: Chance, { first, last }: Names, taken: Set<string>): string {
  for (;;) {
    const name = `${draw.some(first, 1)[0]} ${draw.some(last, 1)[0]}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function readNames(): Map<string, Names> {
  const names = new Map<string, Names>();
  for (const line of linesOf(readText('names.txt'))) {
    const [, place = '', which = '', list] = /^(\w+) (first|last): (.*)$/.exec(line) ?? [];
    names.set(place, { ...(names.get(place) ?? { first: [], last: [] }), [which]: listOf(list) });
  }
  return names;
}

const emailOf = (name: string): string =>
  `${name
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\s-]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, '.')}@aldersee.example`;

const topics: Record<string, string[]> = {
  Assembly: ['assembly', 'torque tools', 'leak tests', 'packing', 'alignment'],
  Machining: ['CNC', 'tool life', 'measuring', 'fixtures', 'coolants'],
  Foundry: ['moulding', 'core making', 'casting defects', 'fettling'],
  Maintenance: ['hydraulics', 'compressed air', 'switch cabinets', 'lubrication'],
  Engineering: ['drawings', 'hydraulics', 'materials', 'noise', 'simulation'],
  Quality: ['measuring', '8D reports', 'calibration'],
  Logistics: ['packing', 'customs', 'forklifts', 'stock counts'],
  Sales: ['tenders', 'booster sets', 'irrigation', 'price lists'],
  'Field service': ['commissioning', 'seal replacement', 'frequency converters', 'alignment'],
  'Customer service': ['orders', 'data sheets', 'complaints', 'spare parts'],
  Finance: ['travel claims', 'invoices', 'month end'],
  Purchasing: ['castings', 'motors', 'supplier visits'],
  Coating: ['surface preparation', 'epoxy coatings'],
  Workshop: ['repairs', 'balancing', 'bearings'],
  IT: ['accounts', 'printers', 'reports'],
  'People and learning': ['payroll', 'training records', 'apprenticeships'],
};
const wishes = [
  'English',
  'Portuguese',
  'German',
  'PLC',
  'vibration',
  'facilitation',
  'Python',
  'negotiating',
  'first aid',
  'welding',
  'project management',
];
