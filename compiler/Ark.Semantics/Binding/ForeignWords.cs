using System.Collections.Frozen;

namespace Ark.Semantics;

/// <summary>What people write who come from other languages, and what ArkTS has in its place.</summary>
internal static class ForeignWords
{
    private static readonly FrozenDictionary<string, string> Names = Table(
        ("val", "a constant is declared with 'const'"), ("fun", "a function is declared with 'function', a method with its name alone"),
        ("func", "a function is declared with 'function', a method with its name alone"), ("def", "a function is declared with 'function', a method with its name alone"),
        ("final", "a field that does not change is 'readonly', a variable 'const'; classes cannot be closed"),
        ("print", "output is written with 'console.log'"), ("println", "output is written with 'console.log'"), ("printf", "output is written with 'console.log'"),
        ("System", "output is written with 'console.log'"), ("nil", "nothing is 'null' or 'undefined'"), ("None", "nothing is 'null' or 'undefined'"),
        ("nullptr", "nothing is 'null' or 'undefined'"), ("self", "the object of a method is 'this'"), ("elif", "a further condition is 'else if'"),
        ("ArrayList", "a list is an array ('[1, 2]'), or imported from '@kit.ArkTS'"), ("HashMap", "a table is a 'Map', or imported from '@kit.ArkTS'"),
        ("mutableListOf", "a list is an array: '[1, 2]'"), ("listOf", "a list is an array: '[1, 2]'"), ("mapOf", "a table is a 'Map': 'new Map<string, number>()'"));

    private static readonly FrozenDictionary<string, string> Types = Table(
        ("int", "all numbers are 'number'"), ("Int", "all numbers are 'number'"), ("Integer", "all numbers are 'number'"), ("float", "all numbers are 'number'"),
        ("Float", "all numbers are 'number'"), ("double", "all numbers are 'number'"), ("Double", "all numbers are 'number'"), ("long", "all numbers are 'number'"),
        ("Long", "all numbers are 'number'"), ("bool", "it is called 'boolean'"), ("Bool", "it is called 'boolean'"), ("char", "a character is a 'string' of one"),
        ("Char", "a character is a 'string' of one"), ("Unit", "a function that gives nothing returns 'void'"), ("List", "a list of strings is 'string[]'"),
        ("ArrayList", "a list of strings is 'string[]', or imported from '@kit.ArkTS'"), ("HashMap", "a table is a 'Map<string, number>', or imported from '@kit.ArkTS'"), ("Any", "a value of any kind is an 'Object'"));

    private static readonly FrozenDictionary<string, string> Members = Table(
        ("String.equals", "texts are compared with '==='"), ("String.contains", "it is called 'includes'"), ("String.isEmpty", "ask whether 'length' is 0"),
        ("String.toInt", "a text becomes a number by 'Number.parseInt(text)'"), ("String.size", "its size is 'length', without brackets"),
        ("Array.add", "it is called 'push'"), ("Array.append", "it is called 'push'"), ("Array.size", "its size is 'length', without brackets"),
        ("Array.get", "an element is 'list[index]'"), ("Array.set", "an element is 'list[index]'"), ("Array.contains", "it is called 'includes'"),
        ("Array.isEmpty", "ask whether 'length' is 0"), ("Array.remove", "elements are taken out with 'splice(index, 1)'"), ("Array.addAll", "it is 'push(...others)'"),
        ("Array.removeAt", "elements are taken out with 'splice(index, 1)'"), ("Array.count", "its size is 'length', without brackets"),
        ("Map.[]", "an entry is read by 'get' and written by 'set'"), ("Set.[]", "a set has no places; 'has' tells whether a value is in it"),
        ("Map.put", "it is called 'set'"), ("Map.containsKey", "it is called 'has'"), ("Map.remove", "it is called 'delete'"), ("Map.length", "its size is 'size'"),
        ("Map.getOrDefault", "it is 'get(key) ?? value'"), ("Set.contains", "it is called 'has'"), ("Set.remove", "it is called 'delete'"), ("Set.length", "its size is 'size'"),
        ("Set.push", "it is called 'add'"), ("Number.toInt", "the whole part is 'Math.trunc(x)'"), ("Number.length", "a number has no length; its text has: 'x.toString().length'"));

    public static string? OfName(string name) => Names.GetValueOrDefault(name);
    public static string? OfType(string name) => Types.GetValueOrDefault(name);

    /// <param name="owner">The library's class of what stands before the dot.</param>
    public static string? OfMember(string owner, string name) => Members.GetValueOrDefault($"{owner}.{name}");

    private static FrozenDictionary<string, string> Table(params (string Word, string Instead)[] rows) => rows.ToFrozenDictionary(r => r.Word, r => r.Instead);
}
