using System.Collections;
using System.Reflection;
using CoursePack.Core.Text;

namespace CoursePack.Tests.Composition;

/// <summary>Every text and every node of a document, found by looking into everything: what no walk forgets cannot hide.</summary>
internal static class DocumentStrings
{
    public static IEnumerable<string> Of(object root) => Everything(root).OfType<string>();

    public static IEnumerable<Type> Types(object root) => Everything(root).Select(o => o.GetType()).Distinct();

    private static IEnumerable<object> Everything(object root)
    {
        var waiting = new Stack<object>();
        waiting.Push(root);
        while (waiting.TryPop(out var value))
        {
            yield return value;
            // Places lead to whole source files, which are not printed.
            if (value is string or SourceSpan || value.GetType().IsPrimitive || value.GetType().IsEnum)
                continue;
            if (value is IEnumerable items)
            {
                foreach (var item in items)
                {
                    if (item is not null and not byte)
                        waiting.Push(item);
                }

                continue;
            }

            foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetIndexParameters().Length == 0))
            {
                if (property.GetValue(value) is { } inner)
                    waiting.Push(inner);
            }
        }
    }
}
