// Written from the migrations: npm run schema

export type NetworkMoves = {
  id: number;
  check_id: number;
  axis: string;
  act: 'roulette' | 'mentor' | 'reverse mentor' | 'shadowing' | 'community' | 'story' | 'circle';
  state: 'open' | 'taken' | 'done' | 'declined';
  led_to: string | null;
  taken_at: Date | null;
  ended_at: Date | null;
};
