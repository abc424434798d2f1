// Enums as objects. Members that are constants are known wherever they are named; the object is made when something first asks
// for it, whole where all members are constants, else empty, and then the enum's declaration fills it member by member.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class FunctionLowering
{
    private void FillEnum(TypeSymbol @enum, Value result)
    {
        var members = @enum.Statics.Values.OfType<EnumMemberSymbol>().ToList();
        if (!members.TrueForAll(m => m.Value is not null)) return;
        foreach (var member in members) SetEnumMember(member, result, Constant(member.Value!));
    }

    /// <summary>`E[E.a = value] = 'a'`; a constant that is text has no way back.</summary>
    private void SetEnumMember(EnumMemberSymbol member, Value @enum, Value value)
    {
        Native("ark_set_keyed", @enum, _ir.String(member.Name), Boxed(value));
        if (member.Value is not string) Native("ark_set_keyed", @enum, Boxed(value), _ir.String(member.Name));
    }
}
