using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Markdown;

namespace CoursePack.Curriculum.Validation.Rules.References;

/// <summary><c>{{name}}</c> that is neither a variable of the course nor a local place.</summary>
internal sealed class UnknownVariableRule : ICourseRule
{
    public DiagnosticDescriptor Descriptor { get; } = new("CP2101", "unknown-variable", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var known = facts.Course.Variables.Keys.Concat(facts.Course.LocalPlaces.Select(p => p.Id)).ToHashSet(StringComparer.Ordinal);
        return Uses(facts).Where(u => !known.Contains(u.Name)).Select(u => At(u.Name, u.Span, known));
    }

    private Diagnostic At(string name, SourceSpan span, IReadOnlyCollection<string> known)
    {
        var finding = Descriptor.At(
            span,
            $"unknown variable '{name}'",
            [.. Suggestion.For(name, known), "add it to variables in course.yaml, or to local.yaml; write \\{{ to print braces"]);
        return finding with { Repair = NearMiss.Mend(span, name, known) };
    }

    private static IEnumerable<(string Name, SourceSpan Span)> Uses(CourseFacts facts)
    {
        foreach (var text in CourseTexts.Plain(facts.Course).Where(t => VariableText.Holds(t.Value)))
        {
            foreach (var variable in VariableText.Split(text.Value, text.Span).OfType<VariableReference>())
                yield return (variable.Name, variable.Span);
        }

        foreach (var text in facts.Texts)
        {
            foreach (var block in text.Blocks)
            {
                foreach (var label in BlockLabels.Of(block))
                {
                    foreach (var name in VariableText.Names(label))
                        yield return (name, block.Span);
                }
            }

            foreach (var (_, inline) in text.References)
            {
                if (inline is VariableReference variable)
                    yield return (variable.Name, variable.Span);
                else if (inline is LinkReference link)
                {
                    foreach (var name in VariableText.Names(link.Target))
                        yield return (name, link.TargetSpan);
                }
            }
        }
    }
}
