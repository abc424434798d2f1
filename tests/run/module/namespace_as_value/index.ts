import * as all from './shapes';
export * from './shapes';
export var shapes = all;
export { all as same };
