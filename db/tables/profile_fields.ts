// Written from the migrations: npm run schema

export type ProfileFields = {
  key: string;
  label_en: string;
  label_de: string;
  kind: 'text' | 'choice' | 'date' | 'link';
  choices: string[];
  audience: 'everyone' | 'communities' | 'manager' | 'self';
  position: number;
};
