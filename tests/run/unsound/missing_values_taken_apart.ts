// A call gives nothing where its type says that it gives an array.
const lists: Map<string, number[]> = new Map<string, number[]>([['one', [1, 2, 3]]]);

function attempt(work: () => number): void {
  try {
    console.log(work());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message.includes('is not iterable'));
  }
}

function pair(found: boolean): [number, number] {
  return (found ? [1, 2] : undefined) as [number, number];
}

attempt(() => { const [first, second = 1, ...rest]: number[] = lists.get('one')!; return first + second + rest.length; });
attempt(() => { const [first, second = 1, ...rest]: number[] = lists.get('two')!; return first + second + rest.length; });
attempt(() => { const [first]: number[] = lists.get('two') as number[]; return first; });
attempt(() => { const [, second]: number[] = pair(false); return second; });
attempt(() => { let first: number; [first] = pair(false); return first; });
attempt(() => { let first: number; [first] = pair(true); return first; });
attempt(() => { const [...all]: number[] = lists.get('two')!; return all.length; });

// expect: 4
// expect: TypeError true
// expect: TypeError true
// expect: TypeError true
// expect: TypeError true
// expect: 1
// expect: TypeError true
