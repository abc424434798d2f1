import './ring_b';
console.log('ring_a runs');
export const a = 1;
