using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

internal static class ReferenceAudiences
{
    public const string CurrentStudents = "current-students";
    public const string Alumni = "alumni";
    public const string Staff = "staff";
    public const string Partners = "partners";
    public const string GeneralPublic = "general-public";

    public static IReadOnlyList<Audience> All(DateTime now) =>
        new (string Slug, string Sv, string En)[]
        {
            (CurrentStudents, "Nuvarande studenter", "Current students"),
            ("prospective-students", "Blivande studenter", "Prospective students"),
            (Alumni, "Alumner", "Alumni"),
            (Staff, "Medarbetare", "Staff"),
            ("researchers", "Forskare", "Researchers"),
            (Partners, "Samarbetspartner och andra engagerade", "Partners and others involved"),
            (GeneralPublic, "Allmänheten", "The general public"),
        }.Select((one, position) => Audience.Create(one.Slug, new(one.Sv, one.En), position, Actor.Clock, now)).ToList();
}
