using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Registry;

/// <summary>How the channel is looked after: what its responsible, its administrators and officers keep.</summary>
public sealed record Edit : ChannelForm
{
    public List<PersonRow> People { get; init; } = [];

    public string? FunctionMailbox { get; init; }

    public List<string> Languages { get; init; } = [];

    public int? AnswerHours { get; init; }

    public string? AnswerRoutine { get; init; }

    public int? PostsPerMonth { get; init; }

    public bool IsSeasonal { get; init; }

    public string? CredentialsPlace { get; init; }

    public string? RetentionDecision { get; init; }

    public DateOnly? LastArchivedOn { get; init; }

    public DateOnly? DataProtectionAssessedOn { get; init; }

    public string? AccessibilityNotes { get; init; }

    public string? CrisisRole { get; init; }

    /// <summary>The lines that are filled and some that are not.</summary>
    public IReadOnlyList<PersonRow> Rows => People.Count >= PersonRow.Most ? People : [.. People, .. Enumerable.Repeat(new PersonRow(), SpareRows)];

    /// <summary>The portal's own two, and any other that the channel has already.</summary>
    public IEnumerable<string> LanguagesOffered => new[] { TextsSetup.Swedish, TextsSetup.English }.Union(Languages);

    private int SpareRows => Math.Max(0, PersonRow.Spare - People.AsEnumerable().Reverse().TakeWhile(row => !row.IsFilled).Count());

    private ChannelCare Care => new()
    {
        CredentialsPlace = Line.OrNull(CredentialsPlace),
        AnswerHours = AnswerHours,
        PostsPerMonth = PostsPerMonth,
        IsSeasonal = IsSeasonal,
        RetentionDecision = Line.OrNull(RetentionDecision),
        LastArchivedOn = LastArchivedOn,
        DataProtectionAssessedOn = DataProtectionAssessedOn,
        AccessibilityNotes = Line.OrNull(AccessibilityNotes),
        CrisisRole = Line.OrNull(CrisisRole),
    };

    public static Edit Of(Channel channel) => new()
    {
        Version = channel.Version,
        People = [.. channel.People.Select(PersonRow.Of)],
        FunctionMailbox = channel.FunctionMailbox,
        Languages = [.. channel.Languages],
        AnswerHours = channel.Care.AnswerHours,
        AnswerRoutine = channel.AnswerRoutine,
        PostsPerMonth = channel.Care.PostsPerMonth,
        IsSeasonal = channel.Care.IsSeasonal,
        CredentialsPlace = channel.Care.CredentialsPlace,
        RetentionDecision = channel.Care.RetentionDecision,
        LastArchivedOn = channel.Care.LastArchivedOn,
        DataProtectionAssessedOn = channel.Care.DataProtectionAssessedOn,
        AccessibilityNotes = channel.Care.AccessibilityNotes,
        CrisisRole = channel.Care.CrisisRole,
    };

    public ChannelUpkeep ToUpkeep(DateOnly today) => new()
    {
        Care = Care,
        Languages = [.. Languages.Distinct()],
        FunctionMailbox = Line.OrNull(FunctionMailbox),
        AnswerRoutine = Line.OrNull(AnswerRoutine),
        People = [.. People.Where(row => row.IsFilled).Select(row => row.ToPerson(today))],
    };

    /// <param name="channel">As it is before the change.</param>
    public IEnumerable<Problem> Problems(Channel channel, Policy policy, DateOnly today) =>
    [
        .. PeopleProblems(channel, policy),
        .. FactProblems(channel),
        .. Care.Problems(),
        .. new[] { (nameof(LastArchivedOn), LastArchivedOn), (nameof(DataProtectionAssessedOn), DataProtectionAssessedOn) }
            .Where(day => day.Item2 > today).Select(day => new Problem(day.Item1, "Problem.NotYet")),
        .. ReasonProblems(isRequired: false),
    ];

    private IEnumerable<Problem> PeopleProblems(Channel channel, Policy policy)
    {
        if (People.Count > PersonRow.Most)
        {
            yield return new(nameof(People), "Problem.TooManyPeople", PersonRow.Most);
        }
        foreach (var problem in People.Take(PersonRow.Most).SelectMany((row, place) => row.Problems(FieldOf(place))))
        {
            yield return problem;
        }
        if (channel.People.Any(IsResponsible) && !People.Any(row => row is { IsFilled: true, Part: ChannelPart.Responsible }))
        {
            yield return new(nameof(People), "Problem.ResponsibleNeeded");
        }
        // Those who administer already stay until somebody else has taken over: the channel's health says so.
        foreach (var (place, row) in People.Index().Where(line => line.Item is { IsFilled: true, Part: ChannelPart.Administrator, Affiliation: Affiliation.Student }))
        {
            if (!policy.StudentsMayAdminister && !channel.People.Any(person => IsSameAdministrator(person, row)))
            {
                yield return new($"{FieldOf(place)}.{nameof(PersonRow.Affiliation)}", "Problem.StudentAdministrator");
            }
        }
    }

    private IEnumerable<Problem> FactProblems(Channel channel)
    {
        if (Line.OrNull(FunctionMailbox) is { } mailbox && !EmailAddress.IsValid(mailbox))
        {
            yield return new(nameof(FunctionMailbox), "Problem.Email");
        }
        if (Languages.Except(channel.Languages).Any(language => !TextsSetup.IsKnown(language)))
        {
            yield return new(nameof(Languages), "Problem.Invalid");
        }
        foreach (var problem in Line.TooLong(nameof(AnswerRoutine), AnswerRoutine, Lengths.Paragraph))
        {
            yield return problem;
        }
    }

    private static bool IsResponsible(ChannelPerson person) => person.Part == ChannelPart.Responsible;

    private static bool IsSameAdministrator(ChannelPerson person, PersonRow row) => person.Part == ChannelPart.Administrator
        && person.Affiliation == Affiliation.Student
        && EmailAddress.Normalize(person.Email) == EmailAddress.Normalize(row.Email ?? "");

    private static string FieldOf(int place) => $"{nameof(People)}[{place}]";
}
