import type { Random } from '#shared/grouping/random.ts';

/** A company that is drawn by lot: the same from the same seed. */
export type Drawn = {
  name: string;
  email: string;
  department: string;
  location: string;
  level: string;
  manager: string | null;
  languages: string[];
};

const first = ['Amara', 'Bela', 'Carmen', 'Dario', 'Elif', 'Farid', 'Gesa', 'Hugo', 'Ines', 'Jonas', 'Kaja', 'Liam', 'Mira', 'Nils', 'Oda', 'Pavel', 'Quirin', 'Rosa', 'Samir', 'Tilda', 'Uma', 'Vito', 'Wanda', 'Ximena', 'Yara', 'Zeno']; // prettier-ignore
const last = ['Abt', 'Brandt', 'Costa', 'Duval', 'Ekberg', 'Ferrari', 'Green', 'Haas', 'Ivanov', 'Jansen', 'Kowalski', 'Lindner', 'Meyer', 'Novak', 'Okoye', 'Pinto', 'Quist', 'Rossi', 'Silva', 'Tanaka', 'Ude', 'Vogel', 'Weber', 'Yilmaz', 'Zhang']; // prettier-ignore
const departments = ['Assembly', 'Customer service', 'Engineering', 'Finance', 'IT', 'Logistics', 'Marketing', 'People', 'Purchasing', 'Quality', 'Research', 'Sales']; // prettier-ignore
const locations = ['Graz', 'Leeds', 'Porto', 'Singapore'];
const levels = ['Trainee', 'Professional', 'Senior', 'Lead'];
const tongues = [['en'], ['en', 'de'], ['en', 'pt'], ['en', 'de', 'fr']];

/** `size` people in teams of about nine, each with a lead; addresses end in the name of the scenario. */
export function drawCompany(size: number, scenario: string, random: Random): Drawn[] {
  const leads: string[] = [];
  return Array.from({ length: size }, (_, i) => {
    const name = `${pick(first, random)} ${pick(last, random)} ${i + 1}`;
    const email = `${scenario}-${i + 1}@scenario.example`;
    const lead = i % 9 === 0;
    const manager = lead ? (leads.at(Math.floor(leads.length / 6)) ?? null) : leads.at(-1)!;
    if (lead) leads.push(email);
    return {
      name,
      email,
      department: departments[Math.floor(i / 9) % departments.length]!,
      location: pick(locations, random),
      level: lead ? 'Lead' : pick(levels.slice(0, 3), random),
      manager,
      languages: pick(tongues, random),
    };
  });
}

const pick = <T>(list: readonly T[], random: Random): T => list[random.below(list.length)]!;

/** The company as a list that the directory takes in. */
export function asCsv(company: readonly Drawn[]): string {
  const rows = company.map((one) =>
    [
      one.name,
      one.email,
      one.department,
      one.location,
      one.level,
      one.manager ?? '',
      `"${one.languages.join(', ')}"`,
    ].join(','),
  );
  return ['Name,Email,Department,Location,Level,Manager,Languages', ...rows].join('\n');
}
