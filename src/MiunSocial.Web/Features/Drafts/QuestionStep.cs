using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>A question to communications.</summary>
public sealed class QuestionStep : ChannelStep
{
    public Guid? UnitId { get; set; }

    public string? Subject { get; set; }

    public string? Question { get; set; }

    public string? Background { get; set; }

    protected override void ShowRest(RequestContent content)
    {
        var wish = content.Advice ?? new();
        UnitId = content.UnitId == Guid.Empty ? null : content.UnitId;
        Subject = wish.Subject;
        Question = wish.Question;
        Background = wish.Background;
    }

    protected override RequestContent WriteRest(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        UnitId = Known(UnitId, lists.Units) ?? content.UnitId,
        Advice = new() { Subject = Clean(Subject), Question = Clean(Question), Background = Clean(Background) },
    };
}
