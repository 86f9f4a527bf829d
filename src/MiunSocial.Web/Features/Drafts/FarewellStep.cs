using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>What is seen to when an account ends: followers, links, the archive copy and the handle.</summary>
public sealed class FarewellStep : StepForm
{
    public string? Farewell { get; set; }

    public string? Links { get; set; }

    public string? ArchivePlace { get; set; }

    public DateOnly? ArchivedOn { get; set; }

    public HandleFate? Handle { get; set; }

    public override void Show(RequestContent content)
    {
        var wish = content.Closing ?? new();
        Farewell = wish.Farewell;
        Links = wish.Links;
        ArchivePlace = wish.ArchivePlace;
        ArchivedOn = wish.ArchivedOn;
        Handle = wish.Handle;
    }

    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Closing = (content.Closing ?? new()) with
        {
            Farewell = Clean(Farewell),
            Links = Clean(Links),
            ArchivePlace = Clean(ArchivePlace),
            ArchivedOn = ArchivedOn,
            Handle = Handle,
        },
    };
}
