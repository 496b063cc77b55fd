using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds <c>evaluation/&lt;id&gt;.yaml</c>.</summary>
internal sealed class EvaluationBinder(BindingContext context)
{
    public Evaluation? Bind(YamlNode node) => context.BindFile(node, "evaluation", Evaluation);

    private Evaluation Evaluation(MappingReader keys)
    {
        var id = keys.Id();
        context.References.Declare(Thing.Evaluation, id.Value, id.Span);
        FileNames.CheckId(keys, id, WorkspacePath.Name(keys.Path));
        return new(
            id.Value,
            keys.Text("title"),
            keys.Choice<EvaluationTime>("when"),
            keys.Choice<EvaluationRespondent>("who"),
            keys.Each("questions", "question", question => Question(question, id.Value)),
            id.Span);
    }

    private Question Question(MappingReader keys, string evaluation)
    {
        var id = keys.Id();
        context.References.Declare(Thing.Question, $"{evaluation}/{id.Value}", id.Span);
        var text = keys.Text("text");
        var kind = keys.Choice<QuestionKind>("kind");
        var areas = keys.Words("areas", "area");
        foreach (var area in areas)
            context.References.Published(Thing.Area, area);
        return new()
        {
            Span = id.Span,
            Id = id.Value,
            Text = text,
            Kind = kind,
            Scale = kind == QuestionKind.Scale && keys.Has("kind") ? keys.One("scale", "scale", Scale) : keys.OneOrNull("scale", "scale", Scale),
            Options = Options(keys, kind),
            Areas = areas,
            Outcomes = [.. keys.Words("outcomes", "outcome").Select(o => new Spanned<OutcomeId>(context.References.Outcome(o, ""), o.Span))],
            PairsWith = PairsWith(keys, evaluation),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<AuthorText> Options(MappingReader keys, QuestionKind kind)
    {
        if (kind == QuestionKind.Choice)
            keys.Node("options");
        return keys.Texts("options");
    }

    private static QuestionScale Scale(MappingReader keys)
    {
        var from = keys.Whole("from", 0, 100);
        return new(from, keys.Whole("to", from + 1, 100), keys.Text("low"), keys.Text("high"));
    }

    private Spanned<string>? PairsWith(MappingReader keys, string evaluation)
    {
        if (keys.WordOrNull("pairs_with") is not { } written)
            return null;
        var id = written.Value.Contains('/', StringComparison.Ordinal) ? written.Value : $"{evaluation}/{written.Value}";
        context.References.Expect(Thing.Question, id, written);
        return new(id, written.Span);
    }
}
