using Microsoft.AspNetCore.Identity;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>What every installation starts with: roles, policy, platforms, audiences, kinds, the university's own channels, guidelines.</summary>
internal static class ReferenceData
{
    public const string RootUnit = "universitetet";
    public const string CommunicationsUnit = "kommunikationsavdelningen";

    public static void AddTo(PortalDbContext db, DateTime now)
    {
        db.Roles.AddRange(Enum.GetNames<Role>().Select(name => new IdentityRole<Guid>(name)
        {
            Id = Guid.CreateVersion7(now),
            NormalizedName = name.ToUpperInvariant(),
        }));
        db.Policies.Add(new());
        db.Contacts.Add(new()
        {
            Name = "Krister Holm",
            Department = new("Kommunikationsavdelningen", "The communications department"),
        });
        var root = AddUnits(db, now);

        var platforms = ReferencePlatforms.All(now);
        var audiences = ReferenceAudiences.All(now);
        var kinds = ReferenceKinds.All(
            platforms.ToDictionary(platform => platform.Slug, platform => platform.Id),
            audiences.ToDictionary(audience => audience.Slug, audience => audience.Id),
            now);
        db.AddRange(platforms);
        db.AddRange(audiences);
        db.AddRange(kinds);
        db.AddRange(kinds.Where(kind => kind.HeldBy != ChannelHolder.Unit).Select(kind => UniversityChannel(kind, root, audiences, now)));
        db.AddRange(ReferenceGuidelines.All(now));
    }

    private static Unit AddUnits(PortalDbContext db, DateTime now)
    {
        var root = Unit.Create(
            new() { Slug = RootUnit, Name = new("Mittuniversitetet", "Mid Sweden University"), Kind = UnitKind.University },
            parent: null, Actor.Clock, now);
        var communications = Unit.Create(
            new() { Slug = CommunicationsUnit, Name = new("Kommunikationsavdelningen", "Communications Department"), Kind = UnitKind.Service },
            root, Actor.Clock, now);
        db.Units.AddRange(root, communications);
        return root;
    }

    /// <summary>
    /// Only the hub's address is known from the source; the others are written down without one, since the registry
    /// vouches for what it holds.
    /// </summary>
    private static Channel UniversityChannel(ChannelKind kind, Unit root, IReadOnlyList<Audience> audiences, DateTime now)
    {
        var channel = Channel.Register(
            new()
            {
                Slug = kind.Slug,
                Name = NameOf(kind),
                Kind = kind,
                UnitId = root.Id,
                Handle = kind.IsHub ? "Mittuniversitetet" : "",
                Purpose = kind.Purpose,
                AudienceIds = [.. kind.Audiences.OrderBy(audience => audience.Position).Select(audience => audience.AudienceId)],
                Languages = ["sv"],
            },
            address: kind.IsHub ? "https://www.facebook.com/mittuniversitetet" : null,
            nextReview: null,
            Actor.Clock,
            now);
        ChannelNames.Of([root], [kind], audiences).Index(channel);
        return channel;
    }

    private static string NameOf(ChannelKind kind) => kind.Slug switch
    {
        ReferenceKinds.FacebookUniversity => "Mittuniversitetet på Facebook",
        ReferenceKinds.InstagramOfficial => "Mittuniversitetet på Instagram",
        ReferenceKinds.LinkedInUniversity => "Mittuniversitetet på LinkedIn",
        ReferenceKinds.DiscussionForum => "Mittuniversitetet på Viva Engage",
        _ => kind.Name.Sv,
    };
}
