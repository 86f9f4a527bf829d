using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>Reads rows of the table as channels, each on its own; see <see cref="TakenNames"/> for what only one can have.</summary>
/// <param name="today">The Swedish day of the import.</param>
public sealed class ChannelReader(ExchangeRegistry registry, ExchangeWords words, DateOnly today)
{
    /// <summary>Most audiences and languages of a channel; more would fit no list.</summary>
    private const int MostInList = 50;

    public ReadChannel Read(TableRow row)
    {
        var reader = new RowReader(row, words);
        var kind = reader.Named(ChannelColumns.Kind, registry.Kinds, "Problem.Kind");
        var unit = reader.Named(ChannelColumns.Unit, registry.Units, "Problem.Unit");
        var audiences = Audiences(reader);
        var address = Address(reader, kind);
        var facts = Facts(reader, address, audiences);
        var standing = Standing(reader);
        return new()
        {
            Row = row,
            Problems = reader.Problems,
            Facts = kind is null || unit is null ? null : facts with { Kind = kind, UnitId = unit.Id },
            Address = address?.Canonical,
            Standing = standing,
            NamesAround = kind is null || unit is null ? [] : [unit.Name, kind.Name, .. audiences.Select(one => one.Name)],
        };
    }

    private List<ExchangeRegistry.Named> Audiences(RowReader reader)
    {
        var ids = reader.List<Guid>(
            ChannelColumns.Audiences, slug => registry.Audiences.GetValueOrDefault(slug.ToLowerInvariant())?.Id, "Problem.Audience");
        AtLeastOne(reader, ChannelColumns.Audiences, ids.Count);
        return [.. ids.Select(id => registry.Audiences[registry.AudienceSlugs[id]])];
    }

    private AccountAddress? Address(RowReader reader, ChannelKind? kind)
    {
        var platform = kind is null ? null : registry.PlatformSlugs[kind.PlatformId];
        if (platform is not null && reader.Has(ChannelColumns.Platform)
            && !string.Equals(reader.Cell(ChannelColumns.Platform), platform, StringComparison.OrdinalIgnoreCase))
        {
            reader.Report(ChannelColumns.Platform, "Problem.KindPlatform", platform);
        }
        if (reader.Text(ChannelColumns.Address, Lengths.Address) is not { Length: <= Lengths.Address } text)
        {
            return null;
        }
        var read = registry.ReadAddress(text);
        var problem = ProblemWith(read, platform);
        if (problem is not null)
        {
            reader.Report(ChannelColumns.Address, problem, platform);
        }
        return problem is null ? read : null;
    }

    private static string? ProblemWith(AccountAddress read, string? platform) => read.Outcome switch
    {
        AddressOutcome.NotAnAddress => "Problem.NotAnAddress",
        AddressOutcome.UnknownPlatform => "Problem.UnknownPlatform",
        AddressOutcome.NotAnAccount or AddressOutcome.Post or AddressOutcome.Hashtag or AddressOutcome.Search or AddressOutcome.SignIn => "Problem.NotAnAccount",
        AddressOutcome.Account when platform is not null && read.Platform!.Slug != platform => "Problem.AddressPlatform",
        AddressOutcome.Account when read.Canonical!.Length > Lengths.Address => "Problem.NotAnAccount",
        AddressOutcome.Account => null,
    };

    private static string Handle(RowReader reader, AccountAddress? address)
    {
        var written = reader.Text(ChannelColumns.Handle, Lengths.Handle);
        if (address?.Handle is not { } read || address.Form is not { } form)
        {
            return written ?? "";
        }
        // An address that holds the platform's own id says nothing about what the account is called.
        if (written is null || form.IsPermanentId || form.Identity(written) == form.Identity(read))
        {
            return written ?? read;
        }
        if (form.Identity(written.TrimStart('@')) != form.Identity(read))
        {
            reader.Report(ChannelColumns.Handle, "Problem.HandleDiffers", read);
        }
        return read;
    }

    private ChannelFacts Facts(RowReader reader, AccountAddress? address, List<ExchangeRegistry.Named> audiences) => new()
    {
        Slug = Slug(reader),
        Name = reader.Required(ChannelColumns.Name, Lengths.Name),
        Kind = null!,
        UnitId = Guid.Empty,
        Handle = Handle(reader, address),
        PlatformAccountId = reader.Text(ChannelColumns.AccountId, Lengths.Handle),
        Purpose = Purpose(reader),
        AudienceIds = [.. audiences.Select(one => one.Id)],
        Aims = reader.Members<ChannelAim>(ChannelColumns.Aims),
        Languages = Languages(reader),
        Visibility = reader.Member<ChannelVisibility>(ChannelColumns.Visibility),
        People =
        [
            .. People(reader, ChannelColumns.Responsible, ChannelPart.Responsible),
            .. People(reader, ChannelColumns.Administrators, ChannelPart.Administrator),
            .. People(reader, ChannelColumns.StandIn, ChannelPart.StandIn),
        ],
        FunctionMailbox = Mailbox(reader),
        AnswerRoutine = reader.Text(ChannelColumns.AnswerRoutine, Lengths.Paragraph),
        Care = Care(reader),
        RecordNumber = reader.Text(ChannelColumns.RecordNumber, Lengths.Key),
        OfficerNotes = reader.Text(ChannelColumns.OfficerNotes, Lengths.Paragraph),
    };

    private static string Slug(RowReader reader)
    {
        var slug = reader.Text(ChannelColumns.Slug, Lengths.Key) ?? "";
        if (slug.Any(letter => letter is not '-' && !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter)))
        {
            reader.Report(ChannelColumns.Slug, "Problem.Slug");
        }
        else if (TakenNames.IsReserved(slug))
        {
            reader.Report(ChannelColumns.Slug, "Problem.SlugReserved");
        }
        return slug;
    }

    private static LocalizedText Purpose(RowReader reader)
    {
        var (sv, en) = (reader.Text(ChannelColumns.PurposeSv, Lengths.Paragraph), reader.Text(ChannelColumns.PurposeEn, Lengths.Paragraph));
        if (sv is null && en is null)
        {
            reader.Report(ChannelColumns.PurposeSv, "Problem.Required");
        }
        return new(sv ?? "", en ?? "");
    }

    private static IReadOnlyList<string> Languages(RowReader reader)
    {
        var codes = reader.List<LanguageCode>(
            ChannelColumns.Languages,
            text => LanguageCodes.IsKnown(text.ToLowerInvariant()) ? new LanguageCode(text.ToLowerInvariant()) : null,
            "Problem.Language");
        AtLeastOne(reader, ChannelColumns.Languages, codes.Count);
        return [.. codes.Select(one => one.Code)];
    }

    private static void AtLeastOne(RowReader reader, ChannelColumn column, int count)
    {
        if (!reader.Has(column))
        {
            reader.Report(column, "Problem.Required");
        }
        else if (count > MostInList)
        {
            reader.Report(column, "Problem.TooMany", MostInList);
        }
    }

    private IReadOnlyList<ChannelPerson> People(RowReader reader, ChannelColumn column, ChannelPart part)
    {
        var (people, problem) = PeopleText.Read(reader.Cell(column), part, column.Key, today);
        reader.Report(problem);
        return people;
    }

    private static string? Mailbox(RowReader reader)
    {
        var mailbox = reader.Text(ChannelColumns.FunctionMailbox, Lengths.Email);
        if (mailbox is { Length: <= Lengths.Email } && !EmailAddress.IsValid(mailbox))
        {
            reader.Report(ChannelColumns.FunctionMailbox, "Problem.Email");
        }
        return mailbox;
    }

    private ChannelCare Care(RowReader reader) => new()
    {
        CredentialsPlace = reader.Text(ChannelColumns.CredentialsPlace, Lengths.Line),
        AnswerHours = reader.Number(ChannelColumns.AnswerHours, ChannelCare.MostAnswerHours),
        PostsPerMonth = reader.Number(ChannelColumns.PostsPerMonth, ChannelCare.MostPostsPerMonth),
        IsSeasonal = reader.Member<YesNo>(ChannelColumns.Seasonal) == YesNo.Yes,
        RetentionDecision = reader.Text(ChannelColumns.Retention, Lengths.Paragraph),
        LastArchivedOn = reader.PastDay(ChannelColumns.LastArchived, today),
        DataProtectionAssessedOn = reader.PastDay(ChannelColumns.DataProtectionAssessed, today),
        AccessibilityNotes = reader.Text(ChannelColumns.Accessibility, Lengths.Paragraph),
        CrisisRole = reader.Text(ChannelColumns.CrisisRole, Lengths.Paragraph),
    };

    private ChannelStanding Standing(RowReader reader)
    {
        if (!reader.Has(ChannelColumns.Status))
        {
            reader.Report(ChannelColumns.Status, "Problem.Required");
        }
        var (former, problem) = FormerAddressText.Read(
            reader.Cell(ChannelColumns.FormerAddresses), ChannelColumns.FormerAddresses.Key, text => registry.ReadAddress(text).Canonical);
        reader.Report(problem);
        var status = reader.Member<ChannelStatus>(ChannelColumns.Status);
        var standing = new ChannelStanding
        {
            Status = status ?? ChannelStatus.Planned,
            ActiveSince = reader.PastDay(ChannelColumns.ActiveSince, today),
            ClosedOn = reader.PastDay(ChannelColumns.ClosedOn, today),
            NextReview = reader.Day(ChannelColumns.NextReview),
            LastReviewedOn = reader.PastDay(ChannelColumns.LastReviewed, today),
            FormerAddresses = former,
        };
        if (status is not null)
        {
            CheckDays(reader, standing);
        }
        return standing;
    }

    /// <summary>The days agree with where the channel stands in its life.</summary>
    private static void CheckDays(RowReader reader, ChannelStanding standing)
    {
        if (standing.Status == ChannelStatus.Closed && !reader.Has(ChannelColumns.ClosedOn))
        {
            reader.Report(ChannelColumns.ClosedOn, "Problem.ClosedWhen");
        }
        if (standing.Status != ChannelStatus.Closed && reader.Has(ChannelColumns.ClosedOn))
        {
            reader.Report(ChannelColumns.ClosedOn, "Problem.NotClosed");
        }
        if (standing.Status == ChannelStatus.Planned && reader.Has(ChannelColumns.ActiveSince))
        {
            reader.Report(ChannelColumns.ActiveSince, "Problem.NotActive");
        }
        if (standing.ClosedOn < standing.ActiveSince)
        {
            reader.Report(ChannelColumns.ClosedOn, "Problem.EndsBeforeItBegins");
        }
    }

    private readonly record struct LanguageCode(string Code);
}

/// <summary>A row, read.</summary>
public sealed record ReadChannel
{
    public required TableRow Row { get; init; }

    /// <summary>What is wrong, by column key; nothing for a row that can be written down as it stands.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Without a slug where the row has none; null where even the kind or the unit cannot be told.</summary>
    public required ChannelFacts? Facts { get; init; }

    /// <summary>The canonical one.</summary>
    public required string? Address { get; init; }

    public required ChannelStanding Standing { get; init; }

    /// <summary>Names of the unit, kind and audiences, by which the channel is found too.</summary>
    public required IReadOnlyList<LocalizedText> NamesAround { get; init; }
}
