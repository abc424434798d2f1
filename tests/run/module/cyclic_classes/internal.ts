export * from './order';
export * from './node';
export * from './leaf';
export * from './branch';
