using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using static MiunSocial.Data.Seeding.DemoFiles;

namespace MiunSocial.Data.Seeding;

/// <summary>Examples to work with: people, units, channels and requests that went through the same verbs as real ones.</summary>
internal sealed class DemoData(PortalDbContext db, IPasswordHasher<Person> passwords)
{
    public async Task AddAsync(DateTime now, CancellationToken cancellationToken)
    {
        var people = DemoPeople.AddTo(db, passwords, now);
        await db.SaveChangesAsync(cancellationToken);

        var units = await AddUnitsAsync(people, now, cancellationToken);
        people["head@demo.test"].UnitId = people["requester@demo.test"].UnitId = units["halsovetenskap"].Id;
        people["officer@demo.test"].UnitId = people["officer2@demo.test"].UnitId = units[ReferenceData.CommunicationsUnit].Id;
        people["staff@demo.test"].UnitId = units["universitetsbiblioteket"].Id;
        await AddContactDetailsAsync(cancellationToken);

        var kinds = await db.Kinds.ToDictionaryAsync(kind => kind.Slug, cancellationToken);
        var audiences = await db.Audiences.ToDictionaryAsync(audience => audience.Slug, cancellationToken);
        var platforms = await db.Platforms.ToListAsync(cancellationToken);
        var films = FilmKind(platforms.Single(platform => platform.Slug == ReferencePlatforms.YouTube).Id, now);
        kinds.Add(films.Slug, films);
        db.Kinds.Add(films);
        foreach (var file in Read<ChannelFile>("channels"))
        {
            var address = AccountAddress.Read(file.Address, platforms).Canonical;
            var channel = ChannelFrom(file with { Address = address ?? file.Address }, kinds, audiences, units, now);
            db.Channels.Add(channel);
            if (file.MergedInto is { } survivor)
            {
                channel.MergeInto(
                    db.Channels.Local.Single(one => one.Slug == survivor), "Samma sida stod två gånger i registret.", Actor.Clock, now.AddDays(-20));
            }
        }
        DemoLinks.AddTo(db, [.. db.Channels.Local], now);
        await db.SaveChangesAsync(cancellationToken);
        await new DemoGuidelines(db, people["officer@demo.test"]).AddAsync(now, cancellationToken);
        await new DemoAcknowledgements(db, people).AddAsync(now, cancellationToken);
        await new DemoRequests(db, people, units, kinds, audiences, platforms).AddAsync(now, cancellationToken);
        await new DemoLoans(db, people).AddAsync(now, cancellationToken);
    }

    /// <summary>A kind that the university has added since the start: the one platform of the examples whose accounts let themselves be looked at.</summary>
    private static ChannelKind FilmKind(Guid platformId, DateTime now) => ChannelKind.Create("youtube-units", platformId, new()
    {
        Position = 7,
        HeldBy = ChannelHolder.Unit,
        IsOpenToRequests = true,
        Name = new("YouTube-kanaler", "YouTube channels"),
        Purpose = new(
            "Visa forskning och utbildning i längre film, som går att hitta och länka till länge.",
            "Show research and education in longer films that can be found and linked to for a long time."),
        Strategy = new(
            "En egen kanal passar när verksamheten gör film återkommande. Allt textas, och enstaka filmer publiceras hellre i de gemensamma kanalerna.",
            "A channel of one’s own fits a unit that makes films regularly. Everything is captioned, and a single film is better published in the shared channels."),
    }, Actor.Clock, now);

    private async Task<Dictionary<string, Unit>> AddUnitsAsync(
        Dictionary<string, Person> people, DateTime now, CancellationToken cancellationToken)
    {
        var units = await db.Units.ToDictionaryAsync(unit => unit.Slug, cancellationToken);
        foreach (var file in Read<UnitFile>("units"))
        {
            var head = file.Head is null ? null : people[file.Head];
            if (units.TryGetValue(file.Slug, out var known))
            {
                known.AppointHead(head?.Id, Actor.Clock, now);
                MoveIn(head, known);
                continue;
            }
            var unit = Unit.Create(
                new() { Slug = file.Slug, Name = new(file.Sv, file.En), Kind = file.Kind, HeadId = head?.Id },
                units[file.Parent!], Actor.Clock, now);
            units.Add(file.Slug, unit);
            db.Units.Add(unit);
            MoveIn(head, unit);
        }
        return units;
    }

    private static void MoveIn(Person? head, Unit unit)
    {
        if (head is not null)
        {
            head.UnitId = unit.Id;
        }
    }

    private async Task AddContactDetailsAsync(CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleAsync(cancellationToken);
        db.Entry(contact).Property(one => one.Email).CurrentValue = "sociala.medier@demo.test";
        db.Entry(contact).Property(one => one.Phone).CurrentValue = "010-000 00 00";
    }

    private static Channel ChannelFrom(
        ChannelFile file,
        Dictionary<string, ChannelKind> kinds,
        Dictionary<string, Audience> audiences,
        Dictionary<string, Unit> units,
        DateTime now)
    {
        var registered = now.AddMonths(-file.RegisteredMonthsAgo);
        var since = SwedishCalendar.DayOf(registered);
        var kind = kinds[file.Kind];
        DateOnly? review = file.NextReviewInMonths is { } months ? SwedishCalendar.DayOf(now).AddMonths(months) : null;
        var channel = Channel.Register(
            new()
            {
                Slug = file.Slug,
                Name = file.Name,
                Kind = kind,
                UnitId = units[file.Unit].Id,
                Handle = file.Former?.Handle ?? file.Handle,
                Purpose = new(file.PurposeSv, file.PurposeEn),
                AudienceIds = [.. file.Audiences.Select(slug => audiences[slug].Id)],
                Languages = file.Languages,
                People = [.. PeopleOf(file, since)],
                FunctionMailbox = file.Mailbox,
                AnswerRoutine = file.AnswerRoutine,
                Aims = file.Aims,
                Care = file.Care?.ToCare(SwedishCalendar.DayOf(now)) ?? ChannelCare.Unknown,
                RecordNumber = file.RecordNumber,
                OfficerNotes = file.OfficerNotes,
            },
            file.Former?.Address ?? file.Address, review, Actor.Clock, registered);
        if (file.Former is { } former)
        {
            channel.Readdress(
                new() { Handle = file.Handle, Address = file.Address }, former.Reason, Actor.Clock, now.AddMonths(-former.UntilMonthsAgo));
        }
        Age(channel, file.Status, now);
        ChannelNames.Of(units.Values, kinds.Values, audiences.Values).Index(channel);
        return channel;
    }

    private static void Age(Channel channel, ChannelStatus status, DateTime now)
    {
        if (status == ChannelStatus.Paused)
        {
            channel.Pause("Vilar mellan terminerna.", Actor.Clock, now.AddDays(-40));
        }
        if (status is ChannelStatus.Closing or ChannelStatus.Closed)
        {
            channel.BeginClosing("Verksamheten har andra kanaler nu.", Actor.Clock, now.AddDays(-60));
        }
        if (status == ChannelStatus.Closed)
        {
            var closure = new ChannelClosure
            {
                Reason = "Arkivkopia tagen och länkar borttagna.",
                Handle = HandleFate.Kept,
                ArchivedOn = SwedishCalendar.DayOf(now.AddDays(-31)),
            };
            channel.Close(closure, Actor.Clock, now.AddDays(-30));
        }
    }

    private static IEnumerable<ChannelPerson> PeopleOf(ChannelFile file, DateOnly since)
    {
        yield return PersonFrom(file.Responsible, ChannelPart.Responsible, since);
        foreach (var administrator in file.Administrators)
        {
            yield return PersonFrom(administrator, ChannelPart.Administrator, since);
        }
        if (file.StandIn is { } standIn)
        {
            yield return PersonFrom(standIn, ChannelPart.StandIn, since);
        }
    }

    private static ChannelPerson PersonFrom(PersonFile file, ChannelPart part, DateOnly since) => new()
    {
        Part = part,
        Name = file.Name,
        Email = file.Email,
        Affiliation = file.Affiliation,
        Since = since,
        HasTwoStepSignIn = part == ChannelPart.Administrator,
    };
}
