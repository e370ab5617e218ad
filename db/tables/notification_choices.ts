// Written from the migrations: npm run schema

export type NotificationChoices = {
  person_id: number;
  matter: string;
  app: boolean;
  mail: boolean;
  digest: boolean;
};
