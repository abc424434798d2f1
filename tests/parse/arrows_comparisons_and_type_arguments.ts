let x1 = a < b, y1 = c > (d), z = f<T>(x), w = new Foo<Bar<Baz>>(), v = a as any as T[], u = <any>x, t = <T>(x: T): T => x, s = async <T,>(x) => await x;
let r1 = async x => x, q1 = async (a, b): Promise<void> => { }, p1 = (a): a is string => true, o1 = ({ a, b: [c] = [], ...d }, [e, , f] = []) => ({ a });
let n1 = a ? (b) : c => d, m1 = a ? (b, c) => d : e, l1 = a ? b : c ? d : e, k1 = a ?? b, j1 = a?.b?.[c]?.(d), i1 = a!.b!, h1 = x! as T, g1 = (-x) ** 2;
