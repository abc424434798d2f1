import { n } from './bad';
console.log('mid runs', n);
