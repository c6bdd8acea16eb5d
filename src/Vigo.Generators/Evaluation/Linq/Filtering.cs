using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: keeping some of the items.</summary>
internal static class Filtering
{
    public static Value Where(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        if (call.TakesIndex(1))
            return call.Sequence(() => WhereIndexed(call));
        var backwards = call.Arguments[0].Data is ShortcutSequence { Selection: null } filtered ? filtered.Backwards
            : call.Arguments[0].Data is IList ? () => Shortcuts.Backwards(call, call.Arguments[0])! : null;
        return call.Result(new ShortcutSequence(() => call.Items(0).Where(Passes), call.Sources)
        {
            IsFiltered = true,
            Backwards = backwards is null ? null : () => backwards().Where(Passes),
        });

        bool Passes(Value item) => call.Test(1, item);
    }

    public static Value OfType(IntrinsicCall call)
    {
        call.Require("source");
        return call.Types[0].Default is not null && Shortcuts.IsSequenceOf(call.Arguments[0], call.Types[0])
            ? call.Arguments[0]
            : call.Query(() => call.Items(0).Where(item => call.Types[0].IsInstance(item.Data)));
    }

    private static IEnumerable<Value> WhereIndexed(IntrinsicCall call)
    {
        var index = 0;
        foreach (var item in call.Items(0))
        {
            if (call.Test(1, item, index++))
                yield return item;
        }
    }
}
