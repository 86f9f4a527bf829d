namespace MiunSocial.Domain.Shared;

/// <summary>What a person is granted. Being head of a unit or responsible for a channel is a relation, not a role.</summary>
public enum Role
{
    Staff,
    Student,
    Officer,
    Administrator,
}
