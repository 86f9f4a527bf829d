using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>A step in which the channel is chosen that the request is about.</summary>
public abstract class ChannelStep : StepForm
{
    /// <summary>Not asked for once a request has been submitted.</summary>
    public Guid? ChannelId { get; set; }

    public override void Show(RequestContent content)
    {
        ChannelId = content.ChannelId;
        ShowRest(content);
    }

    /// <summary>The channel's name and unit are filled in by whoever looks it up.</summary>
    public sealed override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) =>
        WriteRest(content with { ChannelId = ChannelId, ChannelName = ChannelId is null ? "" : content.ChannelName }, lists);

    protected abstract void ShowRest(RequestContent content);

    protected abstract RequestContent WriteRest(RequestContent content, RegistryChoices.Lists lists);
}
