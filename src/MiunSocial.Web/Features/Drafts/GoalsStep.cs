using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Where a department wants to go with a channel, and what help it needs.</summary>
public sealed class GoalsStep : ChannelStep
{
    public string? Goals { get; set; }

    public string? Situation { get; set; }

    public string? SupportWanted { get; set; }

    public string? Resources { get; set; }

    protected override void ShowRest(RequestContent content)
    {
        var wish = content.Development ?? new();
        Goals = wish.Goals;
        Situation = wish.Situation;
        SupportWanted = wish.SupportWanted;
        Resources = wish.Resources;
    }

    protected override RequestContent WriteRest(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Development = (content.Development ?? new()) with
        {
            Goals = Clean(Goals),
            Situation = Clean(Situation),
            SupportWanted = Clean(SupportWanted),
            Resources = Clean(Resources),
        },
    };
}
