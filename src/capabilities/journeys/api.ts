import { myApi } from './api/my-api.ts';
import { stepApi } from './api/step-api.ts';
import { workApi } from './api/work-api.ts';

export const api = [...stepApi, ...workApi, ...myApi];
