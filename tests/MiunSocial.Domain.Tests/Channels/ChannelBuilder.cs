using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;

namespace MiunSocial.Domain.Tests.Channels;

/// <summary>Brings a channel to a status by the verbs that lead there, all used on one Monday.</summary>
internal static class ChannelBuilder
{
    public static Actor Officer { get; } =
        new() { PersonId = Guid.CreateVersion7(), Name = "Olle Officer", Roles = new HashSet<Role> { Role.Officer } };

    public static DateOnly NextReview { get; } = new(2027, 3, 2);

    public static VerifiedAccount Verified { get; } = new()
    {
        Handle = "Miun.RuralCare",
        Address = "https://www.facebook.com/miun.ruralcare",
        PlatformAccountId = "100064",
        People = [Person(ChannelPart.Administrator, "Max Myr"), Person(ChannelPart.Administrator, "Sara Sund")],
    };

    public static ChannelFacts Facts { get; } = new()
    {
        Slug = "rural-care",
        Name = "Rural Care",
        Kind = Kind(ChannelHolder.Unit),
        UnitId = Guid.CreateVersion7(),
        Handle = "ruralcare",
        Purpose = new("Vård i glesbygd", "Care far from town"),
        AudienceIds = [Guid.CreateVersion7(), Guid.CreateVersion7()],
        Languages = ["sv", "en"],
        People = [Person(ChannelPart.Responsible, "Lena Lind")],
        RequestId = Guid.CreateVersion7(),
    };

    /// <summary>The officers' facts as <see cref="Facts"/> has them.</summary>
    public static ChannelProfile ProfileOf(Channel channel, ChannelKind kind) => new()
    {
        Name = channel.Name,
        Kind = kind,
        Purpose = channel.Purpose,
        AudienceIds = [.. channel.Audiences.OrderBy(one => one.Position).Select(one => one.AudienceId)],
        Aims = channel.Aims,
        Visibility = channel.Visibility,
        NextReview = channel.NextReview,
    };

    public static ChannelUpkeep UpkeepOf(Channel channel) => new()
    {
        Care = channel.Care,
        Languages = channel.Languages,
        FunctionMailbox = channel.FunctionMailbox,
        AnswerRoutine = channel.AnswerRoutine,
        People = channel.People,
    };

    public static Channel In(ChannelStatus status)
    {
        var channel = Reach(status);
        channel.ClearEvents();
        return channel;
    }

    public static void Use(this Channel channel, ChannelVerb verb)
    {
        Action use = verb switch
        {
            ChannelVerb.Activate => () => channel.Activate(Verified, NextReview, Officer, Moments.Monday),
            ChannelVerb.CancelPlan => () => channel.CancelPlan(Officer, Moments.Monday),
            ChannelVerb.Pause => () => channel.Pause("Summer", Officer, Moments.Monday),
            ChannelVerb.Resume => () => channel.Resume(Officer, Moments.Monday),
            ChannelVerb.BeginClosing => () => channel.BeginClosing("The project ends", Officer, Moments.Monday),
            ChannelVerb.Close => () => channel.Close(new() { Reason = "Copied and released", Handle = HandleFate.Kept }, Officer, Moments.Monday),
        };
        use();
    }

    public static ChannelKind Kind(ChannelHolder heldBy, bool isHub = false, Guid? platformId = null) => ChannelKind.Create(
        "facebook",
        platformId ?? Guid.CreateVersion7(),
        new()
        {
            Name = LocalizedText.Same("Facebook"),
            Purpose = LocalizedText.Empty,
            Strategy = LocalizedText.Empty,
            HeldBy = heldBy,
            IsOpenToRequests = true,
            Position = 0,
        },
        Officer,
        Moments.Monday,
        isHub);

    private static Channel Reach(ChannelStatus status)
    {
        var channel = Channel.Plan(Facts, Officer, Moments.Monday);
        ChannelVerb[] course = status switch
        {
            ChannelStatus.Planned => [],
            ChannelStatus.Active => [ChannelVerb.Activate],
            ChannelStatus.Paused => [ChannelVerb.Activate, ChannelVerb.Pause],
            ChannelStatus.Closing => [ChannelVerb.Activate, ChannelVerb.BeginClosing],
            ChannelStatus.Closed => [ChannelVerb.Activate, ChannelVerb.BeginClosing, ChannelVerb.Close],
        };
        foreach (var verb in course)
        {
            channel.Use(verb);
        }
        return channel;
    }

    public static ChannelPerson Person(ChannelPart part, string name) => new()
    {
        Part = part,
        Name = name,
        Email = $"{name.Replace(' ', '.').ToLowerInvariant()}@miun.example",
        Since = Moments.MondayDay,
    };
}
