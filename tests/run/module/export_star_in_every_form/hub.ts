export * as shapes from './shapes';
export * as state from './state';
export * from './state';
export * from './shapes';
export { double as twice, double } from './maths';
export { default } from './maths';
export const own = 'hub';
export const hidden = 'from hub';
