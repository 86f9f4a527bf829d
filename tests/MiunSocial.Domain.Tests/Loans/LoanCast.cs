using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Loans;

/// <summary>Everybody who could try to move a loan, with the parties that they are.</summary>
internal static class LoanCast
{
    public static Actor Borrower { get; } = Person("Bo Borrower", Role.Student);

    public static Actor BorrowerWhoIsOfficer { get; } = Borrower with { Roles = new HashSet<Role> { Role.Student, Role.Officer } };

    public static Actor Officer { get; } = Person("Olle Officer", Role.Officer);

    public static Actor SecondOfficer { get; } = Person("Ottilia Officer", Role.Officer);

    /// <summary>Wrote the application for the borrower, where it was written for one.</summary>
    public static Actor Writer { get; } = Person("Wilma Writer", Role.Officer);

    public static IReadOnlyList<LoanCastMember> All { get; } =
    [
        new("borrower", Borrower, LoanParty.Borrower),
        new("borrower who is officer", BorrowerWhoIsOfficer, LoanParty.Borrower),
        new("officer", Officer, LoanParty.Officer, LoanParty.OtherOfficer),
        new("second officer", SecondOfficer, LoanParty.Officer, LoanParty.OtherOfficer),
        new("officer who wrote it", Writer, LoanParty.Officer),
        new("another student", Person("Stella Student", Role.Student)),
        new("staff", Person("Otto Other", Role.Staff)),
        new("administrator", Person("Arne Administrator", Role.Administrator)),
        new("clock", Actor.Clock, LoanParty.Clock),
    ];

    private static Actor Person(string name, Role role) =>
        new() { PersonId = Guid.CreateVersion7(), Name = name, Roles = new HashSet<Role> { role } };
}

internal sealed record LoanCastMember(string Name, Actor Actor, params LoanParty[] Parties);
