// Written from the migrations: npm run schema

export type DiscussionTags = {
  discussion_id: number;
  tag_id: number;
};
