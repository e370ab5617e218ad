import { figure, type Figure } from '#shared/aggregates/figure.ts';
import { mean } from '#shared/statistics/spread.ts';

/**
 * What people say after an activity to "worth your time?", on the whole.
 *
 * @param ratings one for each person, all on one scale
 * @param among how many people stand behind a wider figure that is shown beside it, if there is one
 * @returns the mean on that scale, withheld where fewer than five people stand behind it
 */
export const valuePulse = (ratings: readonly number[], among = ratings.length): Figure =>
  figure({ value: mean(ratings) ?? 0, people: ratings.length }, among);
