namespace MiunSocial.Domain.Shared;

/// <summary>How a person belongs to the university.</summary>
public enum Affiliation
{
    Employee,
    Student,
}
