using System.Collections.Immutable;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Composition;

/// <summary>The questions of an evaluation as something to fill in.</summary>
internal sealed class EvaluationForm(CompositionScope composition)
{
    private const int LinesForAText = 2;

    /// <summary>Questions in their order; those that follow one another and share their answers are one grid.</summary>
    public ImmutableArray<Block> Of(Evaluation evaluation)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < evaluation.Questions.Length;)
        {
            var question = evaluation.Questions[i];
            if (Answers(question) is not { } answers)
            {
                blocks.Add(Single(question));
                i++;
                continue;
            }

            var alike = evaluation.Questions.Skip(i).TakeWhile(q => Answers(q) is { } same && same.SequenceEqual(answers, StringComparer.Ordinal)).ToList();
            blocks.Add(new ChoiceGrid(composition.Words["question"], answers, [.. alike.Select(q => Text(q.Text))], "") { Span = question.Span });
            i += alike.Count;
        }

        return blocks.ToImmutable();
    }

    /// <summary>Null where the answer is not chosen from a list.</summary>
    private ImmutableArray<string>? Answers(Question question) => question.Kind switch
    {
        QuestionKind.Choice => [.. question.Options.Select(Text)],
        QuestionKind.YesNo => [composition.Words["yes"], composition.Words["no"]],
        _ => null,
    };

    private Block Single(Question question) => question is { Kind: QuestionKind.Scale, Scale: { } scale }
        ? new Scale(scale.From, scale.To, Text(question.Text), Text(scale.Low), Text(scale.High), "") { Span = question.Span }
        : new WritingLines(LinesForAText, Text(question.Text), "") { Span = question.Span };

    private string Text(AuthorText text) => Inline.PlainText(composition.Line(text));
}
