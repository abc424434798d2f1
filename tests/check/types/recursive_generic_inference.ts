// Inference between Promise and PromiseLike goes round through `then`, whose target has new type parameters at each turn
// while the source stays what it is: it ends, with the types of the elements.
async function generic<T>(value: T, f: (value: T) => Promise<T>): Promise<T> {
    return await f(value);
}

async function gather(): Promise<void> {
    const results = await Promise.all([1, 2, 3].map(async n => { await null; return n * n; }));
    const squares: number[] = results;
    const words: string[] = results;
//                          ^^^^^^^ warning ARK2020: 'number[]' cannot be assigned to 'string[]'
    const [p, q] = await Promise.all([generic(1, async n => n), Promise.resolve('q')]);
    const sum: number = p + squares.length + words.length;
    const text: number = q;
//                       ^ warning ARK2020: 'string' cannot be assigned to 'number'
    const e = await Promise.allSettled([Promise.reject(new TypeError('t')), 1]);
    const status: string = e[0].status + sum + text;
    console.log(status);
}
gather();
