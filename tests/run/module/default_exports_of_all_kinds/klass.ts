let count = 0;
export default class {
  label = `instance ${++count}`;
}
export const instances = (): number => count;
