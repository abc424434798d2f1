import './ring_a';
console.log('ring_b runs');
export const b = 1;
throw 'ring';
