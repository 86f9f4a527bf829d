using System.Globalization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Builders;

/// <summary>A channel in use, as the registry would hold it.</summary>
public sealed record AChannel
{
    public required ChannelKind Kind { get; init; }

    public required Platform Platform { get; init; }

    public required Unit Unit { get; init; }

    public required IReadOnlyList<Guid> AudienceIds { get; init; }

    public string Name { get; init; } = "Provkanalen";

    public string Handle { get; init; } = "exempel_provkanalen";

    public IReadOnlyList<ChannelPerson> People { get; init; } = [Person(ChannelPart.Responsible), Person(ChannelPart.Administrator)];

    public ChannelVisibility Visibility { get; init; } = ChannelVisibility.Public;

    public Channel Build(DateTime now)
    {
        var form = Platform.Forms.First(one => one.IsHandle(Handle));
        return Indexed(Channel.Register(Facts, form.AddressOf(Handle, Platform), SwedishCalendar.DayOf(now).AddMonths(12), Actor.Clock, now));
    }

    /// <summary>One whose account is still to be made.</summary>
    public Channel Plan(DateTime now) => Indexed(Channel.Plan(Facts, Actor.Clock, now));

    /// <summary>As many channels as wanted, each with a name, handle and address of its own.</summary>
    public IEnumerable<Channel> BuildMany(int count, DateTime now) => Enumerable.Range(1, count)
        .Select(number => number.ToString("0000", CultureInfo.InvariantCulture))
        .Select(number => (this with { Name = $"{Name} {number}", Handle = $"{Handle}{number}" }).Build(now));

    private ChannelFacts Facts => new()
    {
        Slug = Slug.From($"{Name} {Handle}"),
        Name = Name,
        Kind = Kind,
        UnitId = Unit.Id,
        Handle = Handle,
        Purpose = new("Pröva att registret håller.", "Try that the registry holds."),
        AudienceIds = AudienceIds,
        Languages = ["sv", "en"],
        People = People,
        FunctionMailbox = "provkanalen@demo.test",
        Visibility = Visibility,
    };

    private Channel Indexed(Channel channel)
    {
        channel.IndexForSearch([Unit.Name, Kind.Name]);
        return channel;
    }

    public static ChannelPerson Person(ChannelPart part, string name = "Ylva Ansvarsson") => new()
    {
        Part = part,
        Name = name,
        Email = $"{Slug.From(name)}@demo.test",
        Since = new(2026, 1, 15),
    };
}
