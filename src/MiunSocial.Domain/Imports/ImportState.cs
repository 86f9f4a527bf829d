namespace MiunSocial.Domain.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>The file is kept, and waits for a node to check it; an officer's upload causes it.</summary>
    Uploaded,

    /// <summary>A node reads the rows and writes down what is wrong; the clock causes it.</summary>
    Checking,

    /// <summary>Every row has been read, and an officer decides; the end of the check causes it.</summary>
    Checked,

    /// <summary>A node writes the channels down; an officer's choice causes it.</summary>
    Importing,

    /// <summary>Carried through, and can be undone; the end of the work causes it.</summary>
    Imported,

    /// <summary>An officer has changed their mind, and the channels written so far are taken away.</summary>
    Cancelling,

    /// <summary>Ended by an officer, or by the clock when nobody had decided for a month. No channel is left of it.</summary>
    Cancelled,

    /// <summary>All or nothing was asked for and one row could not be written any more: the others are taken away.</summary>
    Failing,

    /// <summary>The file could not be read, or not all of it could be written. No channel is left of it; the clock causes it.</summary>
    Failed,

    /// <summary>An officer takes the import back, and its channels are taken away.</summary>
    Undoing,

    /// <summary>Taken back by an officer.</summary>
    Undone,
}

public enum ImportVerb
{
    BeginChecking,
    EndChecking,
    Refuse,
    Start,
    Complete,
    Cancel,
    GiveUp,
    Undo,

    /// <summary>All that was to be taken away is gone.</summary>
    EndRemoval,
}

/// <summary>How much of a file is wanted.</summary>
public enum ImportChoice
{
    AllOrNothing,
    GoodRows,
}

/// <summary>How a table is kept in a file.</summary>
public enum TableFormat
{
    Csv,
    Xlsx,
}
