import { keepingApi } from './api/keeping-api.ts';
import { postApi } from './api/post-api.ts';
import { threadApi } from './api/thread-api.ts';

export const api = [...threadApi, ...postApi, ...keepingApi];
