namespace MiunSocial.Domain.Channels;

/// <summary>What a channel that is looked after has. The policy may leave any of them out.</summary>
public enum HealthRule
{
    /// <summary>As many administrators who are employees as the policy asks for.</summary>
    EmployeeAdministrators,

    /// <summary>Not students alone can sign in.</summary>
    NotOnlyStudents,

    FunctionMailbox,

    StandIn,

    /// <summary>Two-step sign-in has been confirmed for every administrator.</summary>
    TwoStepSignIn,

    ReviewInTime,

    /// <summary>Whoever is responsible has acknowledged every guideline in force that is for the channel.</summary>
    GuidelinesAcknowledged,

    RetentionDecided,

    DataProtectionAssessed,

    /// <summary>The address has not failed as often in a row as the policy allows.</summary>
    AddressAnswers,
}
