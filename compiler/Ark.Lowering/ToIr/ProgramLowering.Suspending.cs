// Async functions and generators are two functions: the one that is called makes a frame with the arguments in it, and the body
// is a method of the frame, `resume`, which a pass splits where it suspends.

using Ark.Ir;

namespace Ark.Lowering.ToIr;

internal sealed partial class ProgramLowering
{
    private readonly List<ClassCopy> _frames = [];

    /// <summary>The class of the frames of one function: the library's, with slots for the closure, the receiver and the arguments.</summary>
    public ClassCopy FrameClassOf(FunctionInstance start, SuspendingKind kind)
    {
        var symbol = program.LibraryClass(kind.FrameClass()) ?? throw new InvalidOperationException($"the library has no {kind.FrameClass()}");
        var parent = ClassFor(symbol, TypeEnvironment.Empty);
        var layout = new Layout(Names.Make(start.Reference.Symbol + ".frame"), symbol.Name, parent.Layout, parent.Layout.Origin)
        {
            Slots = [.. parent.Layout.Slots, .. start.Reference.Operands.Select((type, i) => ArgumentSlot(parent.Layout.Slots.Count + i, type))],
            Role = kind == SuspendingKind.Async ? ObjectRole.Instance : ObjectRole.Generator,
        };
        Module.Layouts.Add(layout);
        var frame = new ClassCopy(symbol, parent.Environment, parent, layout);
        _frames.Add(frame);
        return frame;
    }

    private static Slot ArgumentSlot(int index, IrType type) => new("", index, type == IrType.F64 ? SlotKind.F64 : SlotKind.Value, Hidden: true);

    /// <summary>The body of an async function or generator as the `resume` of its frames.</summary>
    public FunctionInstance Resume(FunctionInstance start, ClassCopy frame, Action<FunctionInstance> lowerBody)
    {
        var slot = frame.VirtualOf("resume")!;
        var reference = new FunctionRef(Names.Make(start.Reference.Symbol + ".resume"), start.Reference.Name, slot.Signature, false, true)
        {
            TraceName = start.Reference.TraceName,
            Receiver = frame.Layout,
        };
        var resume = Enqueue(new FunctionInstance(reference, start.Environment, lowerBody)
        {
            Symbol = start.Symbol, Class = start.Class, Captures = start.Captures, CapturesThis = start.CapturesThis, KnownReceiver = start.KnownReceiver, IsUnbound = start.IsUnbound, Start = start,
        });
        resume.Function.IsAddressTaken = true;
        frame.Methods.Add(("resume", MethodRole.Method), new MethodEntry("resume", slot.Index, reference, MethodRole.Method));
        Instantiate(frame);
        DemandMember("resume");
        return resume;
    }

    /// <summary>A function of the library that lowering itself calls.</summary>
    public FunctionRef LibraryFunction(string name) =>
        program.LibrarySymbol(name) is FunctionSymbol function ? Instance(function, TypeEnvironment.Empty).Reference : throw new InvalidOperationException($"the library has no {name}");
}
