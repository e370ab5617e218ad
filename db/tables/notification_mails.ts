// Written from the migrations: npm run schema

export type NotificationMails = {
  id: number;
  person_id: number;
  sent_at: Date;
};
