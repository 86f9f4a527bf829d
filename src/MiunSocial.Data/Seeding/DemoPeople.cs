using Microsoft.AspNetCore.Identity;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>The people who show what each role can do, in Development only.</summary>
public static class DemoPeople
{
    public const string Password = "Demo-2026!";

    /// <summary>One per role, in the order the sign-in page offers them. The key names what they show.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("staff@demo.test", "Malin Personsdotter", Role.Staff, "Staff"),
        new("requester@demo.test", "Rebecka Sökander", Role.Staff, "Requester"),
        new("head@demo.test", "Hans Chefström", Role.Staff, "Head"),
        new("student@demo.test", "Elias Studin", Role.Student, "Student"),
        new("officer@demo.test", "Olivia Kommander", Role.Officer, "Officer"),
        new("officer2@demo.test", "Oskar Kanalsson", Role.Officer, "OtherOfficer"),
        new("admin@demo.test", "Astrid Systemberg", Role.Administrator, "Administrator"),
    ];

    internal static Dictionary<string, Person> AddTo(PortalDbContext db, IPasswordHasher<Person> passwords, DateTime now)
    {
        var roles = db.Roles.Local.Concat(db.Roles).DistinctBy(role => role.Id).ToDictionary(role => role.Name!, role => role.Id);
        var people = new Dictionary<string, Person>();
        foreach (var demo in All)
        {
            var person = Person.Create(demo.Email, demo.Name, now);
            person.PasswordHash = passwords.HashPassword(person, Password);
            person.Affiliation = demo.Role == Role.Student ? Affiliation.Student : Affiliation.Employee;
            db.Users.Add(person);
            db.UserRoles.Add(new() { UserId = person.Id, RoleId = roles[demo.Role.ToString()] });
            people.Add(demo.Email, person);
        }
        foreach (var (email, name) in Heads.Concat(Responsibles))
        {
            var person = Person.Create(email, name, now);
            db.Users.Add(person);
            db.UserRoles.Add(new() { UserId = person.Id, RoleId = roles[nameof(Role.Staff)] });
            people.Add(email, person);
        }
        return people;
    }

    /// <summary>Heads of other units; they have no password.</summary>
    private static readonly (string Email, string Name)[] Heads =
    [
        ("annika.bergsilver@demo.test", "Annika Bergsilver"),
        ("birgitta.forsmyr@demo.test", "Birgitta Forsmyr"),
        ("daniel.fjallhem@demo.test", "Daniel Fjällhem"),
        ("elisabet.morkulla@demo.test", "Elisabet Morkulla"),
        ("farid.norrvag@demo.test", "Farid Norrvåg"),
        ("goran.bjorkrand@demo.test", "Göran Björkrand"),
        ("helena.sjoklinga@demo.test", "Helena Sjöklinga"),
        ("ingela.skogstjarn@demo.test", "Ingela Skogstjärn"),
        ("johan.alvspang@demo.test", "Johan Älvspång"),
        ("karin.granhav@demo.test", "Karin Granhav"),
        ("kerstin.bokstrand@demo.test", "Kerstin Bokstrand"),
        ("magnus.tjarnfors@demo.test", "Magnus Tjärnfors"),
        ("mattias.lavskar@demo.test", "Mattias Lavskär"),
        ("mikael.tallvind@demo.test", "Mikael Tallvind"),
        ("peter.ljungrand@demo.test", "Peter Ljungrand"),
        ("petra.vindeldal@demo.test", "Petra Vindeldal"),
        ("rektor@demo.test", "Agneta Rektorell"),
        ("susanne.isklinga@demo.test", "Susanne Isklinga"),
        ("tomas.hedstrale@demo.test", "Tomas Hedstråle"),
        ("ulrika.stenklev@demo.test", "Ulrika Stenklev"),
    ];

    /// <summary>Those responsible for channels who have signed in some time; they have no password either.</summary>
    private static readonly (string Email, string Name)[] Responsibles =
    [
        ("emelie.solbrink@demo.test", "Emelie Solbrink"),
        ("erik.snobohm@demo.test", "Erik Snöbohm"),
        ("hanna.tuvlid@demo.test", "Hanna Tuvlid"),
        ("moa.hyllstrom@demo.test", "Moa Hyllström"),
        ("viktor.granlid@demo.test", "Viktor Granlid"),
    ];
}

/// <param name="Shows">Text key of what the person shows.</param>
public sealed record DemoPerson(string Email, string Name, Role Role, string Shows);
