using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds Markdown files with keys of their own: handouts and pages of the organisation guide.</summary>
internal sealed class PageBinder(BindingContext context)
{
    public Handout? Handout(MarkdownPage page) =>
        context.BindFile(page.FrontMatter, "handout", keys =>
        {
            var id = keys.Id();
            context.References.Declare(Thing.Handout, id.Value, id.Span);
            FileNames.CheckId(keys, id, WorkspacePath.Name(keys.Path));
            var title = keys.Text("title");
            var kind = keys.Choice<HandoutKind>("kind");

            // A handout whose reader is not known is kept from trainees.
            var audience = keys.ChoiceOrNull<HandoutAudience>("audience") ?? HandoutAudience.Trainer;
            keys.Node("audience");
            var per = keys.ChoiceOrNull<PreparationUnit>("per");
            var body = keys.Read(page.Body, audience == HandoutAudience.Trainer ? Audience.Trainer : Audience.Everyone);
            return new Handout(id.Value, title, kind, audience, per, body, id.Span);
        });

    public OrganisationPage? OrganisationPage(MarkdownPage page) =>
        context.BindFile(page.FrontMatter, "organisation page", keys =>
        {
            var id = keys.Id();
            context.References.Declare(Thing.OrganisationPage, id.Value, id.Span);
            var name = WorkspacePath.Name(keys.Path);
            var number = FileNames.Number(name);
            if (number is null)
                keys.Found.Add(BindingFindings.NameMismatch.At(id.Span, $"the file '{name}' has no number in its name", "name it like 01-before-you-start.md"));
            var title = keys.Text("title");
            var audience = keys.Choice<PageAudience>("audience");
            var covers = keys.Words("covers", "competence").Select(c => new Spanned<CompetenceId>(context.References.Competence(c), c.Span));
            var module = keys.WordOrNull("module");
            if (module is { } about)
                context.References.Expect(Thing.Module, about.Value, about);
            return new OrganisationPage(id.Value, number ?? 0, title, audience, [.. covers], module, keys.Read(page.Body, ReaderOf(audience)), id.Span);
        });

    private static Audience ReaderOf(PageAudience audience) =>
        audience switch
        {
            PageAudience.Supervisor => Audience.Supervisor,
            PageAudience.Trainer => Audience.Trainer,
            _ => Audience.Organisation,
        };
}
