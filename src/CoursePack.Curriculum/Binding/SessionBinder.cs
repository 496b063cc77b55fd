using CoursePack.Core.Documents;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds the sessions of one module.</summary>
internal sealed class SessionBinder(BindingContext context, string module)
{
    private static readonly string[] Topics = ["trauma", "suicide", "self-harm", "abuse"];

    private readonly ActivityBinder activities = new(context, module);

    public Session Bind(MappingReader keys)
    {
        var written = keys.Id();
        var id = new SessionId(module, written.Value);
        context.References.Declare(Thing.Session, id.ToString(), written.Span);
        var sensitive = keys.Words("sensitive", "topic");
        foreach (var topic in sensitive)
            keys.CheckChoice("sensitive", topic, Topics, ownAllowed: true);
        return new()
        {
            Span = written.Span,
            Id = id,
            Title = keys.Text("title"),
            Aim = keys.Text("aim"),
            Room = keys.TextOrNull("room"),
            Sensitive = sensitive,
            Warning = keys.MarkdownOrNull("warning", Audience.Everyone),
            Between = keys.OneOrNull("between", "text between sessions", TwoForms),
            Supervision = keys.OneOrNull("supervision", "question for supervision", TwoForms),
            Activities = keys.Each("activities", "activity", activity => activities.Bind(activity, id)),
        };
    }

    private static TwoForms TwoForms(MappingReader keys) =>
        new(keys.Markdown("in_post", Audience.Everyone), keys.Markdown("not_yet", Audience.Everyone), keys.Span);
}
