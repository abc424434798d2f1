export default (n: number): string => 'arrow'.slice(n);
