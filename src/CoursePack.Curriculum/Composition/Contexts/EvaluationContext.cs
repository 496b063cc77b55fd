using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>Evaluation forms as a template sees them, all and by their time.</summary>
internal sealed class EvaluationContext(CompositionScope composition) : ContextValues(composition)
{
    public Dictionary<string, object?> All() => new(StringComparer.Ordinal)
    {
        ["all"] = Some(Course.Evaluations.OrderBy(e => e.When).ThenBy(e => e.Who), Form),
        ["before"] = At(EvaluationTime.Before),
        ["daily"] = At(EvaluationTime.Daily),
        ["after"] = At(EvaluationTime.After),
        ["at_the_end"] = At(EvaluationTime.End),
    };

    /// <summary>Forms for trainees.</summary>
    private object[]? At(EvaluationTime time) =>
        Some(Course.Evaluations.Where(e => e.When == time && e.Who == EvaluationRespondent.Trainee), Form);

    private Dictionary<string, object?> Form(Evaluation evaluation) => new(StringComparer.Ordinal)
    {
        ["id"] = evaluation.Id,
        ["anchor"] = "form-" + evaluation.Id,
        ["title"] = Text(evaluation.Title),
        ["when"] = Words.Of("when", evaluation.When),
        ["who"] = Words.Of("who", evaluation.Who),
        ["form"] = Composition.References.Blocks(Core.Documents.Audience.Everyone, () => new FieldNames("evaluation." + evaluation.Id).Blocks(new EvaluationForm(Composition).Of(evaluation))),
        ["own"] = evaluation is { Who: EvaluationRespondent.Trainee, When: EvaluationTime.Before or EvaluationTime.After },
        ["questions"] = Some(evaluation.Questions, Question),
    };

    /// <summary>Number and title of an area that may be written with its framework before it.</summary>
    private string Area(string written)
    {
        var cut = written.IndexOf(':', StringComparison.Ordinal);
        var number = written[(cut + 1)..];
        var areas = Course.Frameworks.Where(f => cut < 0 || f.Id == written[..cut]).SelectMany(f => f.Domains).SelectMany(d => d.Areas);
        return $"{number} {areas.FirstOrDefault(a => a.Id == number)?.Title.Value}";
    }

    /// <summary>Null for a question that asks about nothing in particular and is compared with none.</summary>
    private object? Question(Question question)
    {
        var about = question.Areas.Select(a => Area(a.Value))
            .Concat(question.Outcomes.Select(o => Composition.Request.Index.Outcome(o.Value)?.Statement.Value).OfType<string>())
            .ToList();
        var pair = question.PairsWith?.Value.Split('/')[0];
        return about.Count == 0 && pair is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["text"] = Text(question.Text),
            ["about"] = about.Count == 0 ? null : Line(() => [new Core.Documents.TextRun(string.Join("; ", about)) { Span = question.Span }]),
            ["pairs_with"] = Text(Course.Evaluations.FirstOrDefault(e => e.Id == pair)?.Title),
        };
    }
}
