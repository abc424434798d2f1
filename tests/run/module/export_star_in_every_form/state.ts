export let counter = 1;
export const history: number[] = [];
export const hidden = 'from state';
export function bump(): number {
  history.push(counter);
  counter += 0.5;
  return counter;
}
